"""From a body to lines and tables, as a person sees them: HTML, forms, and tables drawn in any way."""
