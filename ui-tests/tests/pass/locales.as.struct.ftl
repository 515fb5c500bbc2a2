MISSING = { $what } নাই
