"""Queues and tables behind one small interface: Azure's (`azure`) and one in memory (`memory`), and encryption."""
