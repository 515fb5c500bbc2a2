VACANT = { $what }: vacant
