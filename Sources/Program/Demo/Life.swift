import Domain

extension Demo.World {
  /// What half a year does beside all that is organised: practice, plateaus, heavy years, other teams.
  mutating func live(through term: Term) {
    for employee in docents(on: term.round.lowerBound) {
      var chance = Chance(seed, "life \(employee.email)", term.number)
      let day = term.days.lowerBound.adding(days: chance.within(20...60))
      learn(chance.within(0...10), by: employee, on: day, in: term)
      // One area may run ahead: a new course, a project, a child who knows all about it.
      if chance.happens(30) {
        learn(chance.within(15...45), of: [chance.pick(Competence.all)], by: employee, on: day, in: term)
      }
      // A heavy year, another class, a new system: ground is lost, and mostly regained.
      if chance.happens(12) { growth[employee.code]?.lose(chance.within(12...40), on: day) }
      if employee.stations.contains(where: {
        $0.from > .known(2023, 8, 1) && term.days.contains($0.from.adding(days: 40))
      }),
        employee.joined < term.days.lowerBound.adding(days: -60)
      {
        growth[employee.code]?.lose(chance.within(5...25), on: day)
      }
    }
  }
}
