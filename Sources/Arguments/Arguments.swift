// The Arguments floor.
