"""Bicep read and worked out without its compiler, as far as infra/ uses it: what would be deployed, with which values.

`syntax` reads a file, `expressions` and `functions` work out its values, `deployment` its resources and modules.
What only Azure knows stays an expression (`expressions.Later`).
"""
