// The Program floor.
