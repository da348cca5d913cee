import Domain

/// The events about people, each in little space: most events are about somebody, and nearly none of them is asked for again.
struct PersonMentions: Sendable {
  /// An event; those about one person are found one from the other, the last one taken in first.
  private struct Row: Sendable {
    let recorded: Moment
    let number: Int32
    /// The place of the writer among those that were met.
    let writer: Int32
    let on: Day
    var earlier: Int32
  }

  /// What was met about one person.
  private struct Person: Sendable {
    /// The last rows of what takes being in service, and of everything else, or -1.
    var (serving, other): (Int32, Int32) = (-1, -1)
    /// The first and the last day of what takes being in service.
    var (first, last): (Day, Day) = (.last, .first)
  }

  private var rows: [Row] = []
  private var people = Lookup<PersonCode, Person>()
  private var writers: [Writer] = []

  /// Takes in an event about somebody, and whether that takes being in service on its day.
  mutating func insert(_ turn: Turn, about person: PersonCode, takingService isServing: Bool) {
    let number = people.number(of: person, addedWith: Person())
    let row = Int32(rows.count)
    let earlier: Int32
    if isServing {
      earlier = people[number: number].serving
      people[number: number].serving = row
      people[number: number].first = min(people[number: number].first, turn.on)
      people[number: number].last = max(people[number: number].last, turn.on)
    } else {
      earlier = people[number: number].other
      people[number: number].other = row
    }
    rows.append(
      Row(
        recorded: turn.key.recorded, number: Int32(turn.key.id.number), writer: place(of: turn.key.id.writer),
        on: turn.on, earlier: earlier))
  }

  /// Takes in what was met elsewhere.
  mutating func merge(_ other: PersonMentions) {
    for entry in other.people.entries {
      for turn in other.turns(from: entry.value.serving) { insert(turn, about: entry.key, takingService: true) }
      for turn in other.turns(from: entry.value.other) { insert(turn, about: entry.key, takingService: false) }
    }
  }

  /// The place of a writer among those that were met, mostly of the one of the event before.
  private mutating func place(of writer: Writer) -> Int32 {
    if let last = rows.last?.writer, writers[Int(last)] == writer { return last }
    if let place = writers.firstIndex(of: writer) { return Int32(place) }
    writers.append(writer)
    return Int32(writers.count - 1)
  }

  private func turns(from row: Int32) -> [Turn] {
    var (row, found) = (row, [Turn]())
    while row >= 0 {
      let next = rows[Int(row)]
      let id = EventID(writer: writers[Int(next.writer)], number: Int(next.number))
      found.append(Turn(on: next.on, key: Key(recorded: next.recorded, id: id)))
      row = next.earlier
    }
    return found
  }
}

extension PersonMentions {
  /// Everyone about whom something takes being in service, with the days from the first to the last of it, in no order that
  /// means anything.
  func eachServing(_ body: (PersonCode, ClosedRange<Day>) -> Void) {
    for entry in people.entries where entry.value.serving >= 0 { body(entry.key, entry.value.first...entry.value.last) }
  }

  /// What takes being in service of somebody, in the order of turns.
  func serving(_ person: PersonCode) -> [Turn] { turns(from: people[person]?.serving ?? -1).sorted() }

  /// Everything about somebody, in log order.
  func all(about person: PersonCode) -> [Key] {
    guard let found = people[person] else { return [] }
    return (turns(from: found.serving) + turns(from: found.other)).map(\.key).sorted()
  }
}
