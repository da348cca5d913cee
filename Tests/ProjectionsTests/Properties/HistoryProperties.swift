import Domain
import Projections
import Testing

@Suite struct `Random histories` {
  @Test(arguments: UInt64(1)...20)
  func `answer the same in whatever order their facts are folded`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    let facts = college.facts(220)
    for _ in 0..<3 {
      let day = college.day()
      #expect(Everything(facts, on: day) == Everything(college.shuffled(facts), on: day))
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `answer the same when they are folded in parts and merged, however they are parted`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    let facts = college.facts(220)
    for count in 2...5 {
      var parts = [Answers](repeating: Answers(), count: count)
      for (index, fact) in college.shuffled(facts).enumerated() { parts[index * index % count].apply(fact) }
      let merged = parts.dropFirst().reduce(into: parts[0]) { $0.merge($1) }
      let day = college.day()
      #expect(Everything(merged, on: day) == Everything(facts, on: day))
    }
  }

  @Test(arguments: UInt64(21)...40)
  func `answer for a day what the facts up to that day answer`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    let facts = college.facts(220)
    let days = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.on) })
    for _ in 0..<3 {
      let day = college.day()
      let known = facts.filter { fact in
        switch fact.event {
        // An attendance has the day of its session.
        case .workshopAttended(let attended): days[attended.workshop] ?? .last <= day
        case .coachingAttended(let attended): days[attended.coaching] ?? .last <= day
        default: fact.on <= day
        }
      }
      #expect(Everything(facts, on: day) == Everything(known, on: day))
    }
  }

  @Test func `would be noticed to differ when one fact were missing`() {
    var college = RandomCollege(seed: 1)
    let facts = college.facts(220)
    let all = Everything(facts, on: RandomCollege.last)
    let differing = facts.indices.count { index in
      var without = facts
      without.remove(at: index)
      return Everything(without, on: RandomCollege.last) != all
    }
    #expect(differing > facts.count / 4)
  }

  @Test(arguments: UInt64(41)...60)
  func `count everyone once: rows add up to the total`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    var answers = Answers()
    answers.apply(college.facts(220))
    for _ in 0..<5 {
      let day = college.day()
      let table = answers.teams(on: day, comparedWith: day.adding(days: -100))
      let (rows, total) = (table.rows.map(\.standing), table.total.standing)
      #expect(rows.reduce(0) { $0 + $1.members } == total.members)
      #expect(rows.reduce(0) { $0 + $1.measured } == total.measured)
      #expect(rows.reduce(0) { $0 + $1.outOfDate } == total.outOfDate)
      #expect(total.members == answers.organisation.inService(on: day).count { $0.function.teaches })
      for level in Level.allCases { #expect(rows.reduce(0) { $0 + $1.levels[level] } == total.levels[level]) }
      for row in table.rows + [table.total] {
        #expect(row.standing.outOfDate <= row.standing.measured && row.standing.measured <= row.standing.members)
        #expect(row.change.map { $0.up + $0.down + $0.same == $0.cohort } ?? false)
        #expect(row.clauses.allSatisfy { $0.isMet == ($0.shortfall == 0) })
      }
      let movement = answers.movement(from: day.adding(days: -100), to: day)
      #expect(movement.cohort == table.total.change?.cohort)
      let apart = movement.byExpiry.up + movement.byExpiry.down + movement.byRule.up + movement.byRule.down
      #expect(movement.table.joined().reduce(0, +) + apart == movement.cohort)
      #expect(movement.unmoved == table.total.change?.same)
    }
  }

  @Test(arguments: UInt64(300)...310)
  func `tells of some as of all`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    var answers = Answers()
    answers.apply(college.facts(200))
    for day in ["2024-02-29", "2025-06-30", .last] as [Day] {
      let census = answers.organisation.census(on: day)
      #expect(
        answers.overdueLearners(of: census) == answers.learningLines(of: census).rows.filter { $0.status == .overdue })
      let members = census.membersByCode
      let teams = census.teams(of: RandomCollege.people)
      for person in RandomCollege.people {
        let member = answers.organisation.member(person, on: day)
        #expect(members.first { $0.person == person } == member)
        #expect(teams[person] ?? nil == member?.team)
      }
      #expect(members.map(\.person) == census.members.map(\.person).sorted())
    }
  }
}
