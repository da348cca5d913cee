import Testing
import Wire

@Test func `a text that was read is written as it was`() throws {
  let value = try JSONText(Array(#"{"steps":[{"title":"a","days":3}],"note":null}"#.utf8), rules: .line).root
  #expect(JSON(value).bytes == value.rawBytes)
}

@Test func `the hash of a known text is the known hash`() {
  #expect(SHA256.hash(of: Array("abc".utf8)).text == "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")
}
