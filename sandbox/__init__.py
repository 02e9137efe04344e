"""The outside, to run on one machine: functions host, Microsoft, TMS, storage. Not deployed."""
