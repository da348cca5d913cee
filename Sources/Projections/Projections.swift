// The Projections floor.
