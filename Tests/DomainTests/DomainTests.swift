import Testing

@Test func `the floor builds`() {}
