import Domain

/// Makes up facts about a small college: few people, teams and codes, so that they meet often.
struct RandomCollege {
  private var random: SplitMix64
  private let first: Day = "2023-08-01"

  static let people: [PersonCode] = [.anna, .bram, .cees, .daan, .noor, "p-fem22222", "p-gees2222", "p-hans2222"]
  private static let teams: [TeamCode] = ["bouw", "hout", "taal", "zorg"]
  private static let steps: [StepCode] = ["first", "second", "third"]
  private static let modules: [ModuleCode] = ["canvas", "toetsen", "video"]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// The last day on which something happens.
  static let last: Day = "2026-01-31"

  /// So many facts, in the order of recording and on random days: late registration is the rule here.
  mutating func facts(_ count: Int) -> [Fact] {
    var said = Self.teams.map { on(first, .formed($0, in: $0 == "taal" && random.chance(30) ? "noord" : "west")) }
    said += [
      on(first, .programme("start", ("first", 7), ("second", 30), ("third", 200))),
      on(first, .line("digitaal", "canvas", "toetsen")),
      on(first, .route("canvas", ("first", .available), ("second", nil), ("third", .completed))),
    ]
    for person in Self.people where random.chance(85) { said.append(on(day(), .joined(person, team()))) }
    while said.count < count { said.append(on(day(), somethingHappens(after: said.count))) }
    return recorded(said)
  }

  /// A random day.
  mutating func day() -> Day { first.adding(days: Int.random(in: 0...(Self.last - first), using: &random)) }

  /// Facts in a random order.
  mutating func shuffled(_ facts: [Fact]) -> [Fact] { facts.shuffled(using: &random) }

  private mutating func person() -> PersonCode { random.one(of: Self.people) }

  private mutating func team() -> TeamCode { random.one(of: Self.teams) }

  private mutating func level() -> Level { random.one(of: Level.allCases) }

  private mutating func method() -> Method { random.one(of: Method.allCases) }

  private mutating func module() -> ModuleCode { random.one(of: Self.modules) }

  /// An event of those recorded so far, or one that is not there.
  private mutating func earlier(_ count: Int) -> EventID { event(Int.random(in: 1...(count + 3), using: &random)) }

  private mutating func somethingHappens(after count: Int) -> Event {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<22: measurement()
    case 22..<34: belonging()
    case 34..<38: rule()
    case 38..<42: .contested(earlier(count), by: person())
    case 42..<44: .settled(earlier(count))
    case 44..<48: ambition()
    case 48..<50: .counted(team(), [level(): 3])
    case 50..<65: newcomer()
    case 65..<78: learning()
    case 78..<88: canvas()
    default: activity(count)
    }
  }

  private mutating func measurement() -> Event {
    if random.chance(70) { return .measured(person(), level(), by: method()) }
    var areas: [Area: Level] = [:]
    for area in Area.allCases where random.chance(90) { areas[area] = level() }
    return .measured(person(), nil, by: method(), areas: areas)
  }

  private mutating func belonging() -> Event {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      .joined(person(), team(), as: random.one(of: Function.allCases), background: random.one(of: [.pdg, nil]))
    case 3..<6: .moved(person(), to: team(), as: random.chance(40) ? random.one(of: Function.allCases) : nil)
    case 6..<8: .left(person())
    case 8: .dissolved(team(), into: random.chance(60) ? team() : nil)
    default: .formed(team())
    }
  }

  private mutating func rule() -> Event {
    var rule = LevelRule.standard
    rule.aggregator = random.one(of: LevelRule.Aggregator.allCases)
    rule.k = Int.random(in: 1...6, using: &random)
    rule.validity = random.one(of: [1, 3, 6, 12, 18])
    rule.ranks = Method.allCases.shuffled(using: &random).dropLast().map { [$0] }
    return .adopted(rule)
  }

  private mutating func ambition() -> Event {
    let scope: Scope = random.chance(50) ? .team(team()) : .college("west")
    let share = Int.random(in: 0...100, using: &random)
    return .ambition(scope, (level(), .share(share)), (level(), .count(Int.random(in: 0...3, using: &random))))
  }

  private mutating func newcomer() -> Event {
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<2: .started(person(), "start")
    case 2..<4: .did(person(), random.one(of: Self.steps))
    case 4: .paused(person())
    case 5: .resumed(person())
    case 6: .ended(person(), random.one(of: OnboardingOutcome.allCases))
    default: .gap(person(), random.one(of: Area.allCases), to: level())
    }
  }

  private mutating func learning() -> Event {
    switch Int.random(in: 0..<8, using: &random) {
    case 0..<2: .agreed(person(), random.chance(80) ? "digitaal" : nil, target: level(), due: day())
    case 2: .assigned(person(), module())
    case 3: .completed(person(), module())
    case 4: .exempted(person(), module())
    case 5: .agreementEnded(person(), "digitaal")
    case 6: .line("digitaal", version: 2, module())
    default: .staged(random.one(of: ["digitaal", "anders"]), random.one(of: LearningLineStage.allCases))
    }
  }

  private mutating func canvas() -> Event {
    switch Int.random(in: 0..<5, using: &random) {
    case 0..<3: .step(random.one(of: Self.steps), random.one(of: CanvasStepChanged.State.allCases), by: team())
    case 3: .observed(random.one(of: ["meten", "weten"]), random.one(of: CourseState.allCases), of: team())
    default: .route("anders", (random.one(of: Self.steps), random.one(of: CourseState.allCases)))
    }
  }

  private mutating func activity(_ count: Int) -> Event {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .workshop("Quiz", minutes: 60, series: random.one(of: ["herfst", nil]))
    case 1: .coaching(by: person(), minutes: 45)
    case 2: .attended(earlier(count), person(), minutes: random.one(of: [30, nil]))
    default: .coached(earlier(count), person())
    }
  }
}
