import Domain

// The learning line of HR: talks and what was agreed, modules and what became of them.

extension Demo.World {
  /// Who teaches the modules of the line.
  private static let teacher = Cast.named("Elif Şahin")

  /// Talks in a term: some agree on a level to reach, by a day, with modules of the line; others only on wishes.
  mutating func talk(in term: Term) {
    guard term.number > 0 else { return }
    if term.number == 1 { exemptTeacher() }
    var chance = chance("talks", in: term)
    let season =
      term.isAutumn
      ? term.round.upperBound.adding(days: 3)...term.days.upperBound.adding(days: -7)
      : term.round.lowerBound.adding(days: -28)...term.days.upperBound.adding(days: -14)
    endAgreements(in: term, &chance)
    for employee in docents(on: season.lowerBound) where employee.code != Demo.World.teacher.code {
      let stands = Demo.World.lastLevel(of: employee.code, in: measurements, by: season.lowerBound)
      guard let stands, chance.happens(agreements[employee.code] == nil ? 46 : 18) else { continue }
      let on = chance.day(in: season)
      guard employee.isPresent(on: on) else { continue }
      let wishes = chance.sample(chance.within(1...2), of: Area.allCases)
      let strengths = Area.allCases.filter { !wishes.contains($0) && chance.happens(25) }
      let withLine = chance.happens(80) && stands < .c1
      let target = Level(rank: stands.rank + (stands == .a1 && chance.happens(30) ? 2 : 1))
      let due = on.adding(months: chance.pick([6, 9, 12, 12, 15]))
      let agreed = DevelopmentAgreed(
        person: employee.code, kind: chance.happens(80) ? .talk : .plan, line: withLine ? Demo.World.line : nil,
        target: withLine ? target : nil, due: withLine ? due : nil, wishes: wishes,
        strengths: strengths.isEmpty ? nil : strengths)
      let recorded = chance.moment(chance.pick([0, 1, 1, 2, 3, 5, 14]), after: on)
      diary.record(recorded, .hr, [Line(on, .developmentAgreed(agreed))])
      guard withLine else { continue }
      agreements[employee.code] = target
      // Some first look around for themselves.
      guard chance.happens(85) else { continue }
      assignModules(to: employee, from: stands, on: on, recorded: recorded, in: term, &chance)
    }
  }

  /// The modules that fit where somebody stands; some are done soon, some late, some never.
  private mutating func assignModules(
    to employee: Employee, from level: Level, on day: Day, recorded: Moment, in term: Term, _ chance: inout Chance
  ) {
    let version = recorded >= Moment(startOfUTCDay: .known(2025, 9, 5)) && day >= .known(2025, 9, 4) ? 2 : 1
    let fitting = Demo.World.modules(version: version).filter { module in
      module.from.rank <= level.rank + 1 && module.to > level && !taken(module.module, by: employee)
    }
    let seriousness = (growth[employee.code]?.eagerness ?? 50) / 2 + 46
    let modules = chance.sample(chance.within(1...3), of: fitting)
    diary.record(
      recorded.adding(milliseconds: 95_000), .hr,
      modules.map { Line(day, .moduleAssigned(ModuleAssigned(person: employee.code, module: $0.module))) })
    for module in modules {
      assigned[employee.code, default: []].append(module.module)
      if chance.happens(6) {
        exempt(employee, from: module.module, after: day, &chance)
      } else if chance.happens(seriousness) {
        complete(
          module, by: employee, on: SchoolCalendar.open(from: day.adding(days: chance.within(25...230))), in: term,
          &chance)
      }
    }
  }

  private func taken(_ module: ModuleCode, by employee: Employee) -> Bool {
    assigned[employee.code]?.contains(module) == true
  }

  private mutating func complete(
    _ module: LineModule, by employee: Employee, on day: Day, in term: Term, _ chance: inout Chance
  ) {
    guard day < .known(2026, 1, 25), employee.isPresent(on: day) else { return }
    for area in module.areas { learn(34, of: area.competences, by: employee, on: day, in: term) }
    learn(7, by: employee, on: day, in: term)
    let minutes: Minutes? = chance.happens(75) ? .known(module.minutes.value * chance.within(70...125) / 100) : nil
    diary.record(
      chance.moment(after: day), .hr,
      [Line(day, .moduleCompleted(ModuleCompleted(person: employee.code, module: module.module, minutes: minutes)))])
  }

  private mutating func exempt(_ employee: Employee, from module: ModuleCode, after day: Day, _ chance: inout Chance) {
    let on = SchoolCalendar.open(chance.within(4...20), after: day)
    guard employee.isPresent(on: on) else { return }
    let reason = chance.pick([
      "al behaald in de lerarenopleiding", "elders gevolgd, bewijs gezien", "werkt hier dagelijks mee",
    ])
    diary.record(
      chance.moment(1, after: on), .hr,
      [Line(on, .exemptionGranted(ExemptionGranted(person: employee.code, module: module, reason: reason)))])
  }

  /// Who teaches the modules need not follow them.
  private mutating func exemptTeacher() {
    var chance = Chance(seed, "exempt teacher")
    let (day, teacher) = (Day.known(2024, 3, 12), Demo.World.teacher)
    let modules = Demo.World.modules(version: 2).map(\.module)
    for (on, part) in [(day, modules.prefix(modules.count - 1)), (.known(2025, 9, 18), modules.suffix(1))] {
      diary.record(
        chance.moment(1, after: on), .hr,
        part.map { module in
          Line(
            on,
            .exemptionGranted(
              ExemptionGranted(person: teacher.code, module: module, reason: "verzorgt deze modules zelf")))
        })
    }
    assigned[teacher.code] = modules
  }

  /// Agreements that came to nothing: somebody leaves, moves, or sees that it was too much.
  private mutating func endAgreements(in term: Term, _ chance: inout Chance) {
    for employee in Cast.docents where agreements[employee.code] != nil {
      let leaves = employee.left.map { term.days.contains($0.adding(days: -30)) } ?? false
      guard leaves || chance.happens(5) else { continue }
      let on =
        leaves
        ? SchoolCalendar.open(from: (employee.left ?? .last).adding(days: -chance.within(22...34)))
        : chance.day(in: term.days.lowerBound.adding(days: 20)...term.days.upperBound.adding(days: -40))
      guard employee.isPresent(on: on) else { continue }
      let outcome = leaves ? "uit dienst" : chance.pick(["in overleg stopgezet", "ander ontwikkeldoel gekozen"])
      agreements[employee.code] = nil
      diary.record(
        chance.moment(1, after: on), .hr,
        [
          Line(
            on, .agreementEnded(AgreementEnded(person: employee.code, line: Demo.World.line, outcome: outcome)))
        ])
    }
  }

  /// The level that HR knows of when a talk is prepared.
  private static func lastLevel(of person: PersonCode, in measurements: [Measured], by day: Day) -> Level? {
    measurements.last { $0.person == person && $0.on <= day }?.level
  }
}
