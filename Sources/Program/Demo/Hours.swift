import Domain
import Wire

// Time: granted at the start of a school year, spent over it, and lapsed where teaching came first.

extension Demo.World {
  mutating func grantHours(in term: Term) {
    var chance = chance("hours", in: term)
    for team in Teams.all { grantHours(to: team, in: term, &chance) }
    guard term.isAutumn else { return }
    // Members of the practoraat and canvas-coaches are freed from lessons by name.
    for name in ["Noor Achterberg", "Rachid Benali", "Ayşe Yıldırım", "Elif Şahin"] {
      let day = SchoolCalendar.open(chance.within(8...20), after: term.days.lowerBound.adding(days: 14))
      let person: JSON = ["person": .text(Cast.named(name).code)]
      noteSoon(
        day, "hours-granted", person, minutes: chance.pick([2_400, 3_600]), purpose: "practoraat en Canvas", &chance)
    }
  }

  /// Building time of a team: half a year's share of it is spent as far as the climate allows.
  private mutating func grantHours(to team: TeamCode, in term: Term, _ chance: inout Chance) {
    let holder: JSON = ["team": .text(team)]
    let granted = team == Teams.techniek ? 4_800 : 9_600
    if term.isAutumn {
      let day = SchoolCalendar.open(chance.within(6...14), after: term.days.lowerBound)
      noteSoon(day, "hours-granted", holder, minutes: granted, &chance)
    }
    let day = chance.day(in: term.days.upperBound.adding(days: -40)...term.days.upperBound.adding(days: -4))
    let share = min(Teams.climate(of: team, in: term), 105)
    let spent = granted / 2 * share / 100 * chance.within(80...105) / 100
    noteSoon(day, "hours-spent", holder, minutes: spent, &chance)
    guard share < 80, term.number > 0 else { return }
    let cause = chance.pick(["rooster", "primair proces", "ziekte en verloop"])
    noteSoon(day, "hours-lapsed", holder, minutes: granted / 2 - spent, cause: cause, &chance)
  }

  private mutating func noteSoon(
    _ day: Day, _ type: EventType, _ holder: JSON, minutes: Int, purpose: String = "bouwen in Canvas",
    cause: String? = nil, _ chance: inout Chance
  ) {
    var fields = holder
    fields["minutes"] = .integer(minutes)
    fields["purpose"] = .string(purpose)
    fields["schoolYear"] = .text(SchoolYear(of: day))
    fields["cause"] = cause.map { .string($0) }
    note(Line(day, type, fields), by: .hr, after: 0...3, &chance)
  }
}
