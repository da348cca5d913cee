import Domain
import Wire

extension Demo {
  /// What was recorded, in any order; at the end it is put in order and numbered.
  ///
  /// Ids exist only then, so an event refers to another by a mark, and says what it says once ids are known.
  struct Diary {
    /// Stands for an event until it has its id.
    struct Mark: Hashable {
      fileprivate let index: Int
    }

    /// The ids of all marked events that were recorded so far.
    struct IDs {
      fileprivate var byMark: [Mark: EventID] = [:]

      subscript(mark: Mark) -> EventID {
        guard let id = byMark[mark] else { preconditionFailure("the example refers to what is not yet recorded") }
        return id
      }
    }

    /// One event as it is written into the diary.
    struct Line {
      let on: Day
      let mark: Mark?
      let note: Note?
      let event: (IDs) -> Event

      init(_ on: Day, as mark: Mark? = nil, note: String? = nil, _ event: Event) {
        self.init(on, as: mark, note: note) { _ in event }
      }

      /// An event of the ledger with its fields.
      init(_ on: Day, as mark: Mark? = nil, _ type: EventType, _ fields: JSON) {
        self.init(on, as: mark) { _ in .ledger(type, fields) }
      }

      /// An event of the ledger with fields that refer to other events.
      init(_ on: Day, as mark: Mark? = nil, _ type: EventType, _ fields: @escaping (IDs) -> JSON) {
        self.init(on, as: mark) { .ledger(type, fields($0)) }
      }

      init(_ on: Day, as mark: Mark? = nil, note: String? = nil, _ event: @escaping (IDs) -> Event) {
        self.on = on
        self.mark = mark
        self.note = note.map { .known($0) }
        self.event = event
      }
    }

    /// Where something is recorded: a laptop and who sits at it.
    struct Desk {
      let writer: Writer
      let by: PersonCode

      static let hr = adviser(Cast.adviserHR)
      static let education = adviser(Cast.adviserEducation)
      static let canvas = adviser(Cast.adviserCanvas)

      static func adviser(_ employee: Employee) -> Desk { Desk(writer: .anna, by: employee.code) }
      static func coach(_ employee: Employee) -> Desk { Desk(writer: .west, by: employee.code) }
    }

    private struct Page {
      let at: Moment
      let desk: Desk
      let lines: [Line]
    }

    private var pages: [Page] = []
    private var markCount = 0
    private var moments: [Mark: Moment] = [:]

    /// A mark for an event that others will refer to.
    mutating func newMark() -> Mark {
      markCount += 1
      return Mark(index: markCount)
    }

    /// When the event of a mark was recorded.
    func moment(of mark: Mark) -> Moment { moments[mark] ?? Moment(startOfUTCDay: .first) }

    /// Records events in one command.
    mutating func record(_ at: Moment, _ desk: Desk, _ lines: [Line]) {
      guard !lines.isEmpty else { return }
      for line in lines {
        if let mark = line.mark { moments[mark] = at }
      }
      pages.append(Page(at: at, desk: desk, lines: lines))
    }

    /// Everything, ordered by the moment of recording and numbered per writer from 1.
    var batches: [Demo.Batch] {
      var ids = IDs()
      var numbers: [Writer: Int] = [:]
      var last = Moment(startOfUTCDay: .first)
      // Two commands never fall together: somebody has to type the second one.
      let ordered = pages.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      return ordered.map { _, page in
        last = max(page.at, last.adding(milliseconds: 19_417))
        let drafts = page.lines.map { line in
          numbers[page.desk.writer, default: 0] += 1
          if let mark = line.mark {
            ids.byMark[mark] = EventID(writer: page.desk.writer, number: numbers[page.desk.writer, default: 0])
          }
          return Draft(on: line.on, Contents(line.event(ids), note: line.note))
        }
        return Demo.Batch(at: last, writer: page.desk.writer, by: page.desk.by, drafts: drafts)
      }
    }
  }
}
