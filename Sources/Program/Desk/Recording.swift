import Arguments
import Domain
import Reports
import Storage
import Wire

/// An intent that records events.
protocol Recording: Intent {
  /// The row that the register gets beside the log.
  func registerRow(for newPerson: PersonCode) -> Register.Row?

  /// The event that the drafts look like, if something like them was recorded within a day.
  func twin(of drafts: [Draft], among recent: () throws(Failure) -> [Entry]) throws(Failure) -> EventID?

  /// The events to record, made in the knowledge of all that was recorded before.
  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft]
}

extension Recording {
  func registerRow(for newPerson: PersonCode) -> Register.Row? { nil }

  func twin(of drafts: [Draft], among recent: () throws(Failure) -> [Entry]) throws(Failure) -> EventID? { nil }

  func run(at desk: Desk) throws(Failure) -> Reply {
    try desk.record(self)
  }
}

/// What an intent may know when it makes its events.
struct RecordingContext {
  let organisation: Organisation
  let merges: Merges
  /// Where events are looked up that were recorded before.
  let events: PastLog
  let names: [PersonCode: String]
  let today: Day
  let writer: Writer
  /// The number that the first event of the batch gets.
  let nextNumber: Int
  /// A code that nobody has yet.
  let newPerson: PersonCode
  let readFile: (String) throws(Failure) -> [UInt8]

  /// The id that an event of the batch gets.
  func id(at index: Int) -> EventID { EventID(writer: writer, number: nextNumber + index) }

  /// People as they are found on a day.
  func people(on day: Day) -> People {
    People(organisation: organisation, names: names, merges: merges, day: day)
  }

  /// The day that a word means, today without one.
  func day(_ word: DayWord?) -> Day { word?.resolved(today: today) ?? today }
}

/// When something happened, and a remark about it: what every `log` command takes.
struct Occasion: Sendable {
  var on: DayWord?
  var note: Note?

  /// For what is mostly logged on a later day, the day has to be said.
  static let dated = Parameter(
    Option.required("on", "DAY", "the day on which it happened", read: .day), remark
  ) { Occasion(on: $0, note: $1) }

  static let undated = Parameter(
    Option.optional("on", "DAY", "the day on which it happened, instead of today", read: .day), remark
  ) { Occasion(on: $0, note: $1) }

  private static let remark = Option.optional("note", "TEXT", "a remark of at most 500 characters", read: .note)

  /// A draft of an event on this occasion.
  func draft(_ event: Event, _ context: RecordingContext) -> Draft {
    Draft(on: context.day(on), Contents(event, note: note))
  }
}

extension Reading where Value == Note {
  static var note: Reading {
    Reading(.init(en: "a text of at most 500 characters", nl: "een tekst van hooguit 500 tekens")) { Note($0) }
  }
}
