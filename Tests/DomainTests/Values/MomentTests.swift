import Domain
import Testing

@Suite struct `A moment` {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("1970-01-01T00:00:00.001Z", 1), ("1969-12-31T23:59:59.999Z", -1),
    ("2025-11-03T14:05:11.123Z", 1_762_178_711_123), ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func `is a number of milliseconds, written in one way`(text: String, milliseconds: Int64) {
    #expect(Moment(text)?.milliseconds == milliseconds)
    #expect(Moment(milliseconds: milliseconds)?.description == text)
  }

  @Test func `is read as it was written`() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<5000 {
      let number = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)
      let moment = try #require(Moment(milliseconds: number))
      #expect(Moment(moment.description) == moment)
    }
  }

  @Test(arguments: [
    "2025-11-03T24:00:00.000Z", "2025-11-03T23:60:00.000Z", "2025-11-03T23:59:60.000Z", "2025-11-03T14:05:11.123",
    "2025-11-03T14:05:11Z", "2025-11-03T14:05:11.12Z", "2025-11-03T14:05:11.1234Z", "2025-11-03 14:05:11.123Z",
    "2025-11-03t14:05:11.123z", "2025-11-03T14:05:11.123+00:00", "2025-11-03T14:05:11,123Z", "2025-02-30T14:05:11.123Z",
    "2025-11-03T+4:05:11.123Z", "2025-11-03T14:05:11.123Z ", "٢٠٢٥-11-03T14:05:11.123Z", "", "2025-11-03",
    "0000-11-03T14:05:11.123Z", "2025-11-03T-1:05:11.123Z",
  ])
  func `is spelled in one way only`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `does not exist beside the calendar`() {
    #expect(Moment(milliseconds: -62_135_596_800_001) == nil)
    #expect(Moment(milliseconds: 253_402_300_800_000) == nil)
    #expect(Moment(milliseconds: .max) == nil)
  }

  @Test func `stays within the calendar when time is added`() {
    let first: Moment = "0001-01-01T00:00:00.000Z"
    let last: Moment = "9999-12-31T23:59:59.999Z"
    #expect(last.adding(milliseconds: 1) == last)
    #expect(first.adding(milliseconds: -1) == first)
    #expect(last.adding(milliseconds: .max) == last)
    #expect(first.adding(milliseconds: .min) == first)
    #expect(last.adding(milliseconds: -1).description == "9999-12-31T23:59:59.998Z")
  }

  @Test func `lies on a day in UTC`() {
    let moment: Moment = "1969-12-31T23:59:59.999Z"
    #expect(moment.utcDay == "1969-12-31")
    #expect(moment.adding(milliseconds: 1).utcDay == "1970-01-01")
    #expect(Moment(startOfUTCDay: "2025-11-03") == "2025-11-03T00:00:00.000Z")
  }
}
