"""What freight is packed in or on, how that is counted, and what carries it without being freight."""
