"""What the app costs, measured: `python -m benchmarks` runs each module that measures something; all run by themselves, too."""
