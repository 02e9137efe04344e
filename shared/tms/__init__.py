"""The outside called TMS: what the app may ask of one (`model`), and the adapter for the reference's public API (`tai`)."""
