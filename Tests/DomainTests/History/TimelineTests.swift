import Domain
import Testing

@Suite struct `A timeline` {
  /// A place in history in a small world: two days, and as many moments as are asked for.
  static func turn(_ day: Int, _ number: Int, by writer: Writer = fact(1).id.writer) -> Turn {
    let moment = Moment(startOfUTCDay: "2025-11-03").adding(milliseconds: Int64(number))
    return Turn(
      on: Day.first.adding(days: day), key: Key(recorded: moment, id: EventID(writer: writer, number: number)))
  }

  @Test func `is the same for every order of insertion, and sorted by turn`() {
    // Every assignment of days to up to five facts, in every order.
    for count in 0...5 {
      for days in 0..<(1 << count) {
        let turns = (0..<count).map { Self.turn(days >> $0 & 1, $0 + 1) }
        for order in permutations(of: turns) {
          var timeline = Timeline<Turn>()
          for turn in order { timeline.insert(turn, at: turn) }
          guard timeline.statements.map(\.turn) != turns.sorted() else { continue }
          Issue.record("\(order.map(\.key.id)) came out as \(timeline.statements.map(\.turn.key.id))")
          return
        }
      }
    }
  }

  @Test func `says up to a day what was said up to that day`() {
    let turns = [(0, 1), (0, 2), (1, 3), (3, 4), (3, 5)].map { Self.turn($0, $1) }
    var timeline = Timeline<Int>()
    for turn in turns { timeline.insert(turn.key.id.number, at: turn) }
    for day in -1...4 {
      let expected = turns.filter { $0.on <= Day.first.adding(days: day) && day >= 0 }.map(\.key.id.number)
      guard day >= 0 else { continue }
      #expect(timeline.through(Day.first.adding(days: day)).map(\.value) == expected)
      #expect(timeline.latest(on: Day.first.adding(days: day))?.value == expected.last)
    }
    #expect(Timeline<Int>().latest(on: .last) == nil)
  }

  @Test func `puts the later recorded of one day last, and an earlier day first whenever it was recorded`() {
    #expect(Self.turn(0, 1) < Self.turn(0, 2))
    #expect(Self.turn(0, 2) < Self.turn(1, 1))
  }
}
