import Testing
import Wire

@testable import Domain

@Suite struct `What begins in an event` {
  @Test func `is known for every kind that others point at, and for no other`() {
    for kind in EventKind.all {
      var fields = FieldReader(JSONText().root)
      let event = kind.read(&fields)
      let key = Key(recorded: "2025-11-03T14:05:11.123Z", id: "west-1")
      let birth = Birth(Fact(key: key, on: "2025-11-03", by: .unread, event: event))
      #expect(birth?.type == (Pointer.targets.contains(kind.type) ? kind.type : nil), "\(kind.type)")
      #expect(birth == nil || birth?.subject == event.data.subject, "\(kind.type)")
    }
    #expect(Pointer.targets.count > 5)
  }
}
