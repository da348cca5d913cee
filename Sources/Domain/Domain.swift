// The Domain floor.
