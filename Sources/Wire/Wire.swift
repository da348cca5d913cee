// The Wire floor.
