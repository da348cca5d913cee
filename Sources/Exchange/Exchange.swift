// The Exchange floor.
