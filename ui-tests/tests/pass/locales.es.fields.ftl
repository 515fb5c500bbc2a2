# No codes yet.
