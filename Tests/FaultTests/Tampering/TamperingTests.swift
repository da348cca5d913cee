import Faults
import Testing

@Suite struct `Tampering with a log` {
  @Test func `is found in every way and at every place, told with its file, line and evidence`() {
    let amount = TamperingProof.tampering(logs: 1, wanted: 30 * 4)
    print(amount.line(at: "swift test"))
    #expect(amount.isGood, "\(amount.failures.prefix(10).joined(separator: "\n"))\n\(amount.controls)")
  }

  @Test func `is not seen where nobody did it`() {
    let amount = TamperingProof.untouched(logs: 200, wanted: 200)
    print(amount.line(at: "swift test"))
    #expect(amount.isGood, "\(amount.failures.prefix(5).joined(separator: "\n"))\n\(amount.controls)")
  }
}
