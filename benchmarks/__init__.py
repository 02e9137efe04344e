"""What the app costs, measured. Each module is run by itself: `python -m benchmarks.sending`."""
