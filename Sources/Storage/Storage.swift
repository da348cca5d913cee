// The Storage floor.
