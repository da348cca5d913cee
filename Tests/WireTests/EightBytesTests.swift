import Testing
import Wire

@Suite struct `Eight bytes` {
  @Test func `are each found in a range as if asked one by one`() {
    for byte: UInt8 in 0..<0x80 {
      for place in 0..<8 {
        let word = 0x6B6B_6B6B_6B6B_6B6B & ~(0xFF << UInt64(8 * place)) | UInt64(byte) << UInt64(8 * place)
        for range: ClosedRange<UInt8> in [0x00...0x00, 0x30...0x39, 0x61...0x7A, 0x61...0x6A, 0x6C...0x7E] {
          let expected = mask(word) { range.contains($0) }
          #expect(EightBytes(word).isIn(range) == expected, "\(byte) at \(place) in \(range)")
        }
        #expect(EightBytes(word).isEqual(to: byte) == mask(word) { $0 == byte })
        #expect(EightBytes(word).areASCII)
      }
    }
    #expect(!EightBytes(0x6B6B_6B6B_6B80_6B6B).areASCII)
  }

  private func mask(_ word: UInt64, _ holds: (UInt8) -> Bool) -> UInt64 {
    (0..<8).reduce(0) { mask, place in
      mask | (holds(UInt8(truncatingIfNeeded: word >> UInt64(8 * place))) ? 0x80 << UInt64(8 * place) : 0)
    }
  }
}

@Suite struct `Decimal digits in a word` {
  @Test func `are the number that they spell, as far as they go`() {
    var random = SplitMix64(seed: 11)
    for count in 0...8 {
      for other: UInt8 in 0...255 where count == 8 || !(0x30...0x39).contains(other) {
        let digits = (0..<count).map { _ in 0x30 + UInt8(random.next() % 10) }
        let bytes = digits + [other] + (0..<8).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let word = (0..<8).reduce(0 as UInt64) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
        let read = DecimalDigits.read(word)
        #expect(read.count == count, "\(bytes)")
        #expect(read.number == Int("0" + String(decoding: digits, as: UTF8.self)), "\(bytes)")
      }
    }
  }
}

@Suite struct `A search in lines` {
  private static let codes = ["p-aaaabbbb", "p-bbbbaaaa"]

  @Test func `ends at the line feed and finds a code wherever it stands before that`() throws {
    let search = LineSearch(for: Self.codes)
    for length in [10, 15, 16, 17, 26, 31, 33, 64] {
      for place in 0...length - 10 {
        var line = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        #expect(try end(search, line) == (length, false))
        line.replaceSubrange(place..<place + 10, with: Self.codes[place % 2].utf8)
        #expect(try end(search, line) == (length, true), "\(length) \(place)")
        line[place + 9] = UInt8(ascii: "c")
        #expect(try end(search, line) == (length, false))
      }
    }
  }

  @Test func `has no end before the limit without a line feed there`() {
    let bytes = Array("p-aaaabbbb and so on".utf8) + [UInt8](repeating: 0x0A, count: 64)
    let ends = [20, 21].map { LineSearch(for: Self.codes).end(ofLineAt: 0, in: bytes.span, before: $0)?.end }
    #expect(ends == [nil, 20])
  }

  private func end(_ search: LineSearch, _ line: [UInt8]) throws -> (Int, Bool) {
    let bytes = line + [0x0A] + [UInt8](repeating: 0, count: 64)
    let found = search.end(ofLineAt: 0, in: bytes.span, before: line.count + 1)
    return try #require(found.map { ($0.end, $0.mayHold) })
  }
}
