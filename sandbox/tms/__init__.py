"""The TMS of the sandbox: the reference's API (`api`), a plain screen (`screen`), and a control API for scripts (`control`)."""
