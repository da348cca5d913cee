import Domain
import Foundation
import Testing
import Wire

@Suite struct `The catalogue of events` {
  @Test func `has the kinds of the design and no others, each once`() {
    #expect(EventKind.all.map(\.type).sorted() == Catalogued.all.map(\.type).sorted())
    #expect(Set(EventKind.all.map(\.type)).count == EventKind.all.count)
  }

  @Test(arguments: Catalogued.all)
  func `has the fields of the design, in order, and knows which must be there`(_ catalogued: Catalogued) throws {
    let kind = try #require(EventKind.named(catalogued.type))
    #expect(kind.fields.map(\.name) == catalogued.fields.map(\.name))
    #expect(kind.fields.map(\.isRequired) == catalogued.fields.map(\.isRequired))
  }

  @Test func `finds a kind by its name only`() {
    #expect(EventKind.named("level-guessed") == nil)
    #expect(EventKind.named("level-measured")?.version == 1)
  }

  @Test func `has an example of every kind`() {
    #expect(Set(Example.all.map(\.type)) == Set(EventKind.all.map(\.type)))
  }

  @Test func `reads every case of the enumeration`() throws {
    // A case that nothing reads would be written and never read again; the compiler sees only `data`.
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Domain/Event.swift")
    let declared = try String(contentsOf: source, encoding: .utf8).split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /\ \ (?:indirect )?case (\w+)\(\w+\)/).map { String($0.1) }
    }
    let read = try Example.all.compactMap { Mirror(reflecting: try event($0.json, as: $0.type)).children.first?.label }
    #expect(declared.count > 40)
    #expect(Set(read) == Set(declared))
  }

  @Test func `says for every kind what no correction may touch, and these are fields of the kind`() {
    for kind in EventKind.all {
      #expect(Set(kind.identity).isSubset(of: kind.fields.map(\.name)), "\(kind.type)")
    }
  }

  @Test func `lets no correction touch person, helped, team, college, workshop or coaching`() {
    let always: Set = ["person", "helped", "team", "college", "workshop", "coaching"]
    for kind in EventKind.all {
      #expect(Set(kind.identity).isSuperset(of: always.intersection(kind.fields.map(\.name))), "\(kind.type)")
    }
  }

  @Test func `lets no correction touch the code or pointer that names a kind's own thing`() {
    let things: [EventType: String] = [
      "person-merged": "into", "role-taken": "role", "role-ended": "role", "ambition-set": "ambition",
      "ambition-endorsed": "ambition", "round-opened": "round", "round-closed": "round", "level-contested": "event",
      "contest-settled": "contest", "adoption-route-adopted": "route", "canvas-step-started": "step",
      "canvas-step-skipped": "step", "canvas-course-observed": "course", "onboarding-programme-adopted": "programme",
      "onboarding-started": "programme", "onboarding-step-completed": "step", "learning-line-adopted": "line",
      "learning-line-staged": "line", "module-assigned": "module", "module-completed": "module",
      "exemption-granted": "module", "agreement-ended": "line", "policy-adopted": "policy",
      "policy-translated": "policy", "goal-progressed": "goal", "goal-stalled": "goal", "goal-reviewed": "goal",
      "experiment-phase-reached": "experiment", "experiment-shared": "experiment", "tool-listed": "tool",
      "tool-withdrawn": "tool", "tool-tried": "tool", "precondition-rated": "precondition",
      "statement-scored": "statement", "role-performed": "role", "event-corrected": "event",
    ]
    for (type, thing) in things {
      #expect(EventKind.named(type)?.identity.contains(thing) == true, "\(type)")
    }
  }

  @Test func `lets a correction touch everything else`() {
    #expect(EventKind.named("level-measured")?.identity == ["person"])
    #expect(EventKind.named("workshop-held")?.identity == ["team", "college"])
    #expect(EventKind.named("coaching-held")?.identity == ["team"])
    #expect(EventKind.named("help-given")?.identity == ["helped", "team"])
    #expect(EventKind.named("level-rule-adopted")?.identity == [])
  }
}
