import Domain
import Storage

/// Tells what happened at the colleges of one writer, day by day, and writes it down.
///
/// It keeps who works where and how far everybody is, never what was written: any number of events takes the same memory.
struct Chronicle {
  let plan: Plan
  let share: Share
  let calendar: SchoolDays
  private let log: BulkAppend
  var dice: Dice
  private var salts: Dice
  private(set) var today: Day
  private var clock: Moment
  /// How far apart two batches of the day are, in milliseconds.
  private var pace = 1
  private(set) var written = 0

  var colleges: [Campus] = []
  var teams: [Crew] = []
  var people: [Colleague] = []
  /// The places of those whose onboarding runs or rests.
  var newcomers: [Int] = []
  /// Who was recorded a second time under another code.
  var doubles: [(person: PersonCode, into: PersonCode)] = []
  var recent = Recent()

  /// Begins the log of one writer in a new store.
  init(of writer: Int, in store: Store, after plan: Plan) throws(StorageError) {
    self.plan = plan
    share = plan.share(of: writer)
    calendar = SchoolDays(years: plan.years, lastStarting: Plan.lastYear)
    dice = Dice(seed: UInt64(plan.seed), part: 2 * writer)
    salts = Dice(seed: UInt64(plan.seed), part: 2 * writer + 1)
    today = calendar.days[0]
    clock = Moment(startOfUTCDay: today)
    let name = Bench.written(Writer("icoach\(writer + 1)"))
    log = try store.journal.beginBulk(as: name, at: clock)
  }

  /// Writes the whole log of the writer.
  mutating func tell() throws(StorageError) {
    for (index, day) in calendar.days.enumerated() {
      let goal = share.events * (index + 1) / calendar.days.count
      begin(day, expecting: goal - written)
      if index == 0 { try found() }
      try changeStaff(day: index, of: calendar.days.count)
      while written < goal { try act() }
    }
    try log.flush()
  }

  private mutating func begin(_ day: Day, expecting events: Int) {
    today = day
    clock = Moment(startOfUTCDay: day).adding(milliseconds: 25_200_000)
    // Nine hours of work, of which there is something left: a batch has more than two events, and a day seldom none.
    pace = max(1, 32_400_000 / max(2, events))
  }

  /// Whether everything that was asked for is written.
  var isFull: Bool { written >= share.events }

  /// Who records: the first of the college, who never leaves.
  var scribe: PersonCode { people.first?.code ?? .numbered(share.people.lowerBound, seed: plan.seed) }

  /// The id that an event of the next batch gets.
  func id(_ place: Int = 0) -> EventID {
    EventID(writer: log.position.writer, number: log.position.nextNumber + place)
  }

  /// Records a batch; what is asked for ends in the middle of the last one.
  mutating func record(_ drafts: [Draft]) throws(StorageError) {
    let drafts = Array(drafts.prefix(share.events - written))
    guard !drafts.isEmpty else { return }
    clock = clock.adding(milliseconds: Int64(dice.within(1...pace * 2)))
    try log.append(drafts, by: scribe, at: clock, random: &salts)
    written += drafts.count
  }

  /// The day on which something happened that is recorded today: mostly a few days ago at most, now and then long ago.
  mutating func earlierDay(notBefore first: Day) -> Day {
    let days =
      switch dice.below(100) {
      case ..<55: 0
      case ..<90: dice.within(1...4)
      case ..<98: dice.within(5...14)
      default: dice.within(15...200)
      }
    return max(first, today.adding(days: -days))
  }

  /// A remark, so many times in a thousand.
  mutating func note(_ permille: Int) -> Note? {
    dice.happens(permille) ? Note(dice.pick(Phrases.notes)) : nil
  }
}
