import Faults
import Testing

@Suite struct `After a crash` {
  @Test func `nothing acknowledged is lost and nothing false is served, and planted faults are caught`() {
    let amount = crashStates(100_000, seed: 1, isThorough: false)
    print(amount.line(at: "swift test"))
    #expect(amount.isGood, "\(amount.failures)\n\(amount.line(at: "swift test"))")
  }
}
