import Domain
import Wire

extension Demo {
  /// A level that was typed wrong, and when somebody saw it.
  struct Slip: Sendable {
    let person: Employee
    let round: String
    /// How many levels too high it was written.
    let off: Int
    let noticed: Day
    let reason: String

    static let all = [
      Slip(
        person: Cast.named("Karin Nauta"), round: "2024-najaar", off: -1, noticed: .known(2025, 1, 16),
        reason: "verkeerde regel van het formulier overgenomen"),
      Slip(
        person: Cast.named("Claudia Rossi"), round: "2025-najaar", off: 1, noticed: .known(2025, 12, 16),
        reason: "typefout: formulier van de i-coach zegt een niveau lager"),
    ]

    /// The slip in the measurement of somebody by the i-coach in a round, if there was one.
    static func of(_ employee: Employee, in round: RoundCode?, by method: Method) -> Slip? {
      guard method == .iCoach, let round else { return nil }
      return all.first { $0.person.code == employee.code && round == .known($0.round) }
    }
  }
}

// What was put right afterwards: slips, double rows, contests, and somebody who was entered twice.

extension Demo.World {
  mutating func amend() {
    var chance = Chance(seed, "amendments")
    for slip in Demo.Slip.all { correct(slip, &chance) }
    correctDays(&chance)
    retract(&chance)
    contest(&chance)
    registerLate(&chance)
    enterTwice(&chance)
  }

  private mutating func correct(_ slip: Demo.Slip, _ chance: inout Chance) {
    let round = Term.all.first { $0.name == slip.round }?.round
    let wrong = measurements.last {
      $0.person == slip.person.code && $0.method == .iCoach && round?.contains($0.on) == true
    }
    guard let wrong else { return }
    let at = chance.moment(0, after: slip.noticed)
    amend(
      at, by: Cast.coachICT,
      {
        .eventCorrected(
          EventCorrected(
            event: $0[wrong.mark], data: .known(["level": .string(wrong.level.rawValue)]), reason: slip.reason))
      })
  }

  /// Days that were wrong, and minutes.
  private mutating func correctDays(_ chance: inout Chance) {
    let wrongDay = workshops.filter { $0.on > .known(2024, 3, 1) && $0.on < .known(2024, 7, 1) && $0.on.weekday > 2 }
    for workshop in chance.sample(2, of: wrongDay) {
      // It was the day before: everybody in it was in service then too.
      let on = workshop.on.adding(days: -1)
      let at = chance.moment(chance.within(6...14), after: Amsterdam.day(at: workshop.recorded))
      amend(
        at, by: Cast.coachZorg,
        { .eventCorrected(EventCorrected(event: $0[workshop.mark], on: on, reason: "was een dag eerder")) })
    }
    for session in chance.sample(3, of: sessions.filter { $0.on < .known(2025, 12, 1) }) {
      let at = chance.moment(chance.within(3...20), after: Amsterdam.day(at: session.recorded))
      let minutes = chance.pick([20, 75, 90])
      amend(
        at, by: Cast.coachZorg,
        {
          .eventCorrected(
            EventCorrected(
              event: $0[session.mark], data: .known(["minutes": .integer(minutes)]), reason: "duur verkeerd genoteerd"))
        })
    }
  }

  /// Sessions that were taken back, one of them wrongly; a measurement of the wrong person.
  private mutating func retract(_ chance: inout Chance) {
    let quiet = sessions.filter { $0.on > .known(2024, 9, 1) && $0.on < .known(2025, 6, 1) }
    for (index, session) in chance.sample(3, of: quiet).enumerated() {
      let at = chance.moment(chance.within(2...9), after: Amsterdam.day(at: session.recorded))
      amend(
        at, by: Cast.coachZorg,
        { .eventRetracted(EventRetracted(event: $0[session.mark], reason: "dubbel ingevoerd")) })
      guard index == 0 else { continue }
      let back = chance.moment(chance.within(6...12), after: Amsterdam.day(at: at))
      amend(
        back, by: Cast.coachZorg,
        {
          .eventReinstated(
            EventReinstated(event: $0[session.mark], reason: "waren toch twee gesprekken op één dag"))
        })
    }
    let peers = measurements.filter { $0.method == .peer && $0.on > .known(2024, 3, 1) }
    guard let wrong = peers.first else { return }
    let at = chance.moment(chance.within(8...20), after: Amsterdam.day(at: wrong.recorded))
    amend(
      at, by: Cast.coachICT,
      { .eventRetracted(EventRetracted(event: $0[wrong.mark], reason: "bij de verkeerde collega ingevoerd")) })
  }

  /// Levels that were contested by those whom they are about: one settled after a second look, one still open.
  private mutating func contest(_ chance: inout Chance) {
    let cases: [(name: String, round: Term, reason: String, settled: String?)] = [
      (
        "Erik Landman", Term.all[3], "herken mij niet in het oordeel over toetsen",
        "tweede lesbezoek gedaan, niveau blijft staan"
      ),
      ("Iris Kolk", Term.all[4], "de bezochte les was er een van een collega", nil),
      (
        "Mehmet Kaya", Term.all[1], "alleen theorie gezien, geen praktijkles",
        "toelichting toegevoegd, wordt in de volgende ronde opnieuw bekeken"
      ),
    ]
    for (name, term, reason, settled) in cases {
      let person = Cast.named(name)
      let measured = measurements.first {
        $0.person == person.code && $0.method == .iCoach && term.round.contains($0.on)
      }
      guard let measured else { continue }
      let contest = diary.newMark()
      let on = SchoolCalendar.open(chance.within(3...8), after: Amsterdam.day(at: measured.recorded))
      diary.record(
        chance.moment(0, after: on), .hr,
        [
          Line(on, as: contest) {
            .levelContested(
              LevelContested(
                person: person.code, event: $0[measured.mark], reason: reason))
          }
        ])
      guard let settled else { continue }
      let day = SchoolCalendar.open(chance.within(8...15), after: on)
      diary.record(
        chance.moment(1, after: day), .hr,
        [Line(day) { .contestSettled(ContestSettled(contest: $0[contest], outcome: settled)) }])
    }
  }

  /// What lay in a drawer: facts of autumn that were recorded in winter, and of spring after the summer.
  private mutating func registerLate(_ chance: inout Chance) {
    let term = Term.all[2]
    let drawer: [(on: Day, found: Day, names: [String], title: String)] = [
      (
        .known(2024, 9, 19), .known(2025, 2, 11), ["Kees Molenaar", "Mehmet Kaya", "Ronald Tjin", "Iris Kolk"],
        "Veilig online in de werkplaats"
      ),
      (
        .known(2025, 6, 17), .known(2025, 9, 11), ["Zoë van Dam", "Noor Achterberg", "Joost Hoekstra"],
        "Samen toetsen bekijken"
      ),
    ]
    for (on, found, names, title) in drawer {
      let workshop = diary.newMark()
      let coach = Cast.coach(of: Cast.named(names[0]).stations[0].team, on: on)
      diary.record(
        chance.moment(0, after: found), .coach(coach),
        [
          Line(
            on, as: workshop, note: "nagekomen presentielijst",
            .workshopHeld(
              WorkshopHeld(
                title: title, minutes: .known(90), facilitators: [coach.code],
                team: Cast.named(names[0]).stations[0].team, competences: .known(["4.1", "6.4"]))))
        ]
          + names.map { name in
            Line(on) {
              .workshopAttended(WorkshopAttended(workshop: $0[workshop], person: Cast.named(name).code))
            }
          })
    }
    // Measured in the autumn round while the i-coach was about to fall ill, typed in after the illness.
    let late = ["Ronald Tjin", "Iris Kolk", "Rachid Benali"].map(Cast.named).filter { employee in
      !measurements.contains { $0.person == employee.code && $0.method == .iCoach && term.round.contains($0.on) }
    }
    let (on, found) = (Day.known(2024, 11, 12), Day.known(2025, 2, 4))
    let recorded = chance.moment(0, after: found)
    let lines = late.map {
      assess(
        $0, by: .iCoach, assessor: Cast.coachTechniek, on: on, recorded: recorded, round: term.roundCode, &chance)
    }
    diary.record(recorded, .coach(Cast.coachTechniek), lines)
  }

  /// Somebody whom HR had entered is entered again by an i-coach; weeks later the two become one.
  private mutating func enterTwice(_ chance: inout Chance) {
    let (twice, real) = (Cast.double, Cast.doubleOf)
    let entered = SchoolCalendar.open(from: twice.joined.adding(days: 7))
    diary.record(
      chance.moment(0, after: entered), .coach(Cast.coachZorg), [joining(twice)])
    let day = SchoolCalendar.open(2, after: entered)
    let session = diary.newMark()
    diary.record(
      chance.moment(0, after: day), .coach(Cast.coachZorg),
      [
        Line(
          day, as: session,
          .coachingHeld(
            CoachingHeld(
              coach: Cast.coachZorg.code, minutes: .known(45), topic: .known("Canvas, de basis"),
              tools: [.known("canvas")])
          )),
        Line(day) { .coachingAttended(CoachingAttended(coaching: $0[session], person: twice.code)) },
      ])
    let merged = SchoolCalendar.open(21, after: entered)
    diary.record(
      chance.moment(0, after: merged), .hr,
      [
        Line(
          merged, note: "stond twee keer in het register",
          .personMerged(PersonMerged(person: twice.code, into: real.code)))
      ])
  }

  /// An amendment: its own day is the day of recording.
  private mutating func amend(_ at: Moment, by employee: Employee, _ event: @escaping (Demo.Diary.IDs) -> Event) {
    diary.record(at, .coach(employee), [Line(at.utcDay, event)])
  }
}
