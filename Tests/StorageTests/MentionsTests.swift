import Domain
import Testing

@testable import Storage

@Suite struct `What events name of each other` {
  /// Events of which each names `anna-7` and nothing above it, as the log has them.
  static let naming: [(type: EventType, data: String)] = [
    ("workshop-attended", #"{"workshop":"anna-7","person":"p-aaaaaaaa","minutes":45}"#),
    // What stands in a text names nothing.
    (
      "workshop-held",
      #"{"title":"\"needs\":[\"anna-9\"],\"studyDay\":\"anna-9\"","minutes":90,"studyDay":"anna-2","needs":["west-1","anna-7"]}"#
    ),
    ("coaching-held", #"{"coach":"p-aaaaaaaa","minutes":60,"request":"anna-7","needs":["anna-1","anna-3"]}"#),
    ("coaching-held", #"{"coach":"p-aaaaaaaa","minutes":60,"needs":["anna-7"]}"#),
    ("goal-set", #"{"plan":"anna-7","title":"x","due":"2026-01-31"}"#),
    ("level-contested", #"{"person":"p-aaaaaaaa","event":"anna-7","reason":"x"}"#),
  ]

  /// What a check finds missing of `anna`, who recorded so many events, when `west` names one.
  private static func missing(_ type: EventType, _ data: String, events: Int) throws -> [Damage] {
    let folder = try TemporaryFolder()
    var log = LogBuilder()
    log.add(
      "west", "2025-11-03T08:00:00.000Z", "level-measured", #"{"person":"p-aaaaaaaa","method":"self","level":"B1"}"#)
    log.add("west", "2025-11-03T09:00:00.000Z", type, data)
    for number in 0..<events {
      let data = #"{"person":"p-aaaaaaaa","method":"self","level":"B1"}"#
      log.add("anna", "2025-11-03T10:00:0\(number).000Z", "level-measured", data)
    }
    return try log.store(in: folder).journal.verify().damage
  }

  @Test(arguments: naming.indices)
  func `is missed when it is not there, however the line is spelt`(index: Int) throws {
    let (type, data) = Self.naming[index]
    let place = Place(file: "west/2025-2026.jsonl", line: 2)
    // A field that nobody knows is left to the parser with all of its line.
    for data in [data, data.dropLast() + #","extra":1}"#] {
      let found = try Self.missing(type, data, events: 6)
      #expect(found.map(\.event) == ["anna-7".event])
      #expect(found.map(\.fact) == [.missing(.event("west-2".event, place))])
      #expect(try Self.missing(type, data, events: 7) == [], "it is there")
    }
  }
}
