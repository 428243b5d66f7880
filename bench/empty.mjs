// Nothing: the time that Node itself needs.
