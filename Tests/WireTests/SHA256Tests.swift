import Foundation
import Testing
import Wire

private func hexadecimal(_ digest: Digest) -> String {
  let bytes = digest.bytes
  return bytes.indices.map { String(format: "%02x", bytes[$0]) }.joined()
}

@Suite struct `A hash` {
  /// The examples of FIPS 180-4 and NIST.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      1,
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `agrees with its standard`(text: String, times: Int, hash: String) {
    #expect(hexadecimal(SHA256.hash(of: Array(String(repeating: text, count: times).utf8))) == hash)
  }

  @Test func `agrees with another implementation at every length`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hashes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var texts = RandomTexts(seed: 10)
    let inputs = (0...300).map { count in (0..<count).map { _ in UInt8(texts.below(256)) } }
    for (count, bytes) in inputs.enumerated() {
      try Data(bytes).write(to: folder.appending(path: String(format: "%03d", count)))
    }
    // Linux has the one, macOS the other.
    let theirs = try shell("if command -v sha256sum >/dev/null; then sha256sum *; else shasum -a 256 *; fi", in: folder)
    #expect(theirs.count == inputs.count)
    for (bytes, line) in zip(inputs, theirs) { #expect(line.hasPrefix(hexadecimal(SHA256.hash(of: bytes)))) }
  }

  @Test func `is the same however the bytes are cut`() {
    var texts = RandomTexts(seed: 11)
    let bytes = (0..<500).map { _ in UInt8(texts.below(256)) }
    let whole = SHA256.hash(of: bytes)
    for _ in 0..<200 {
      var hash = SHA256()
      var at = 0
      while at < bytes.count {
        let end = min(bytes.count, at + texts.below(140))
        hash.update(Array(bytes[at..<end]))
        at = end
      }
      #expect(hash.finalize() == whole)
    }
  }

  /// The lines of the test vector, whose hashes other programs rely on.
  @Test func `chains the lines of the log`() {
    let data = #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1","round":"2025-najaar"}"#
    let head =
      #"{"id":"west-1","type":"level-measured","v":1,"on":"2025-11-03","recorded":"2025-11-03T14:05:11.123Z","by":"p-7k2m9qxa""#
    let commitment = SHA256.hash(of: Array("leerlijn-data-1\npB3k0yqPZ1mYw0Qm8b1xUg\n\(data)".utf8))
    #expect(commitment.text == "WyT5ESE2q-ZpYPhyt-j3c60H1AVBCrJlXY94RSXijJo")
    let line = "leerlijn-line-1\nAAECAwQFBgcICQoLDA0ODw\n\(head)\n\(commitment.text)"
    #expect(SHA256.hash(of: Array(line.utf8)).text == "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc")
  }

  @Test func `is read from its text, and from no other`() {
    var texts = RandomTexts(seed: 12)
    for _ in 0..<100 {
      let digest = SHA256.hash(of: [UInt8(texts.below(256)), UInt8(texts.below(256))])
      let bytes = digest.bytes
      let text = digest.base64URL
      #expect(Digest(base64URL: text.span) == digest)
      #expect(Base64URL.encode(bytes.span) == text.indices.map { text[$0] })
      let isSpelled = digest.isSpelled(text.span)
      let others = (0..<43).filter { place in
        var other = text
        other[place] ^= 1
        return digest.isSpelled(other.span)
      }
      #expect(isSpelled && others.isEmpty)
      #expect(digest.text == String(decoding: Base64URL.encode(bytes.span), as: UTF8.self))
      #expect(Digest(bytes.indices.map { bytes[$0] }) == digest)
    }
    let short = Array(repeating: UInt8(ascii: "A"), count: 42)
    #expect(Digest(base64URL: short.span) == nil)
    let loose = Array(repeating: UInt8(ascii: "B"), count: 43)
    #expect(Digest(base64URL: loose.span) == nil)
    #expect(Digest([UInt8](repeating: 0, count: 31)) == nil)
  }

  private func shell(_ command: String, in folder: URL) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.standardOutput = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return lines.split(separator: "\n").map(String.init)
  }
}
