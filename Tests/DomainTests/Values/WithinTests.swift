import Domain
import Testing

@Suite struct `A number within limits` {
  private func checkLimits<Bounds: Limits>(of type: Within<Bounds>.Type) {
    let range = Bounds.range
    for number in [range.lowerBound, range.upperBound] {
      #expect(Within<Bounds>(number)?.value == number)
      #expect(value("\(number)", as: type)?.value == number)
    }
    for number in [range.lowerBound - 1, range.upperBound + 1] {
      #expect(Within<Bounds>(number) == nil)
      #expect(value("\(number)", as: type) == nil)
    }
  }

  @Test func `reaches from its least to its greatest value, and no further`() {
    checkLimits(of: Minutes.self)
    checkLimits(of: Hundredths.self)
    checkLimits(of: Days.self)
    checkLimits(of: Count.self)
    checkLimits(of: Within<EventNumberLimits>.self)
  }
}
