import Domain

import Program

/// Tries what power cuts, kills and failing calls do to the store, and counts the states that were tried.
final class CrashProof {
  /// The disks that were tried, each for the point and the choice of what was lost that led to it.
  private(set) var states = 0
  /// How many different disks there were, and on how many of them the program was run: on one of those that differ only in
  /// what it does not read.
  private(set) var distinct = (disks: 0, judged: 0)
  /// How many commands met a failing call.
  private(set) var faults = 0
  private(set) var failures: [String] = []
  private let wanted: Int
  private let detail: CrashDetail
  private let lapse: PlantedLapse?
  private let scenarios: [Scenario]
  private var chance: SplitMix64
  /// The failing call that is tried, for what is told of a failure.
  private var fault: CallFault.Kind?

  init(
    states wanted: Int, seed: UInt64, _ detail: CrashDetail, lapse: PlantedLapse? = nil,
    _ scenarios: [Scenario] = Scenario.all
  ) {
    self.scenarios = scenarios
    self.wanted = wanted
    self.detail = detail
    self.lapse = lapse
    chance = SplitMix64(seed: seed)
  }

  /// How many states may have been tried when the part that runs has to end.
  private var limit = 0

  private var isDone: Bool { states >= limit || failures.count >= 20 || (lapse != nil && !failures.isEmpty) }

  /// Goes through the scenarios, with other salts and other choices each time, until enough states were tried.
  func run() {
    var round: UInt64 = 1
    repeat {
      for scenario in scenarios {
        let share = (wanted - states) / scenarios.count
        limit = wanted
        if !isDone { run(scenario, seed: round, share: max(share, wanted / 20)) }
      }
      limit = wanted
      round += 1
    } while !isDone
  }

  /// Tries the states of a scenario itself, then what comes after them, then failing calls: each has its share.
  private func run(_ scenario: Scenario, seed: UInt64, share: Int) {
    let exploration = Exploration(scenario, CrashJudge(scenario, seed: seed), seed: seed)
    defer {
      distinct.disks += exploration.judge.distinct.disks
      distinct.judged += exploration.judge.distinct.judged
    }
    var timeline = Timeline(from: Scenario.emptyDisk)
    for step in scenario.setup { exploration.run(step, on: &timeline, nil) }
    timeline.firstPoint = timeline.operations.count + 1
    var before: [(step: Scenario.Step, timeline: Timeline)] = []
    for step in scenario.steps {
      before.append((step, timeline))
      let outcome = exploration.run(step, on: &timeline, lapse.map { Lapses($0) }).outcome
      if outcome.exit != .done, lapse == nil {
        fail("\(scenario.name): \(step.words.joined(separator: " ")): exit \(outcome.exit) \(outcome.said)")
      }
    }
    let end = min(wanted, states + share)
    var detail = detail
    detail.seed = seed
    explore(timeline, exploration, detail, depth: 2, share: share / detail.ownPart)
    guard lapse == nil else { return }
    limit = end
    for (index, (step, timeline)) in before.enumerated() where !isDone {
      limit = states + (end - states) / (before.count - index)
      meetFaults(step, after: timeline, exploration)
    }
  }

  /// What all timelines of one scenario share.
  private struct Exploration {
    let scenario: Scenario
    let judge: CrashJudge
    let seed: UInt64

    init(_ scenario: Scenario, _ judge: CrashJudge, seed: UInt64) {
      self.scenario = scenario
      self.judge = judge
      self.seed = seed
    }

    @discardableResult
    func run(
      _ step: Scenario.Step, on timeline: inout Timeline, _ meddling: (any Meddling)?
    ) -> (outcome: Outcome, meddling: (any Meddling)?) {
      timeline.run(
        step.words, isBeginning: scenario.isBeginning(step), on: step.machine(seed: seed), meddling: meddling)
    }
  }

  /// Tries the states of every point of a timeline, then lets the program go on from some of them and does the same.
  private func explore(
    _ timeline: Timeline, _ exploration: Exploration, _ detail: CrashDetail, depth: Int, share: Int
  ) {
    limit = min(wanted, states + share)
    var left = Sample<(image: DiskImage, claims: Claims)>(3)
    let points = max(1, timeline.operations.count - timeline.firstPoint + 1)
    let atOnePoint = min(detail.statesAtOnePoint, max(6, share / points))
    timeline.visit { point, model, claims in
      guard !isDone else { return }
      var verdicts: [CrashJudge.Verdict: String?] = [:]
      var choices = SplitMix64(seed: chance.next())
      var picks = choices
      CrashStates(model, detail, &choices).visit(atMost: atOnePoint, &choices) { state in
        states += 1
        let verdict = exploration.judge.verdict(of: state, isBegun: claims.isBegun)
        guard verdicts[verdict] == nil else { return }
        let judgement = exploration.judge.judgements[verdict.judgement]
        let violation =
          claims.violation(judgement) ?? claims.violation(exploration.judge.wholeFiles[verdict.wholeFiles])
        verdicts[verdict] = .some(violation)
        if let violation {
          let after = fault.map { ", after \($0)" } ?? ""
          fail("\(exploration.scenario.name), depth \(depth), call \(point)\(after): \(violation)")
        } else if depth > 0 {
          // One disk of each kind is one from which the program may go on.
          left.offer(&picks) {
            var kept = claims
            kept.keep(judgement.served)
            return (state.image, kept)
          }
        }
      }
    }
    guard depth > 0 else { return }
    var smaller = detail
    smaller.cuts = min(detail.cuts ?? 24, 24)
    for (image, claims) in left.values {
      goOn(Timeline(from: image, claims), exploration, smaller, depth: depth - 1, share: share / 8)
    }
    for _ in 0..<2 where !timeline.operations.isEmpty {
      let point = Int.random(
        in: min(timeline.firstPoint, timeline.operations.count)...timeline.operations.count, using: &chance)
      goOn(timeline.killed(at: point), exploration, smaller, depth: depth - 1, share: share / 8)
    }
  }

  private func goOn(
    _ timeline: Timeline, _ exploration: Exploration, _ detail: CrashDetail, depth: Int, share: Int
  ) {
    guard failures.count < 20, states < wanted, share > 0, lapse == nil || failures.isEmpty else { return }
    var timeline = timeline
    timeline.firstPoint = timeline.operations.count + 1
    if !timeline.isBegun { exploration.run(exploration.scenario.beginning, on: &timeline, nil) }
    exploration.run(exploration.scenario.next(2 - depth), on: &timeline, lapse.map { Lapses($0) })
    explore(timeline, exploration, detail, depth: depth, share: share)
  }

  private func fail(_ text: String) {
    if failures.count < 20, !failures.contains(text) { failures.append(text) }
  }
}

extension CrashProof {
  /// Lets calls of a command fail, and tries what a crash makes of that.
  private func meetFaults(_ step: Scenario.Step, after timeline: Timeline, _ exploration: Exploration) {
    var trial = timeline
    let meddling = exploration.run(step, on: &trial, CallFault.none).meddling as? CallFault
    guard let calls = meddling?.calls, let syncs = meddling?.syncs else { return }
    var kinds: [CallFault.Kind] = []
    for call in 0..<calls {
      for code in CallFault.codes { kinds.append(.call(call, code: code)) }
    }
    for sync in 0..<syncs {
      for count in [1, 2, 9] { kinds.append(.syncs(from: sync, count: count, code: CallFault.codes[3])) }
    }
    for place in 0..<6 {
      kinds.append(.shortWrites(Int.random(in: 1..<200, using: &chance), thenCall: place, code: CallFault.codes[0]))
    }
    kinds.append(.shortWrites(7, thenCall: -1, code: 0))
    let (end, each) = (limit, max(detail.statesOfFault, (limit - states) / kinds.count))
    for kind in kinds.shuffled(using: &chance) where states < end && failures.count < 20 {
      fault = kind
      defer { fault = nil }
      var failing = timeline
      failing.firstPoint = timeline.operations.count + 1
      let outcome = exploration.run(step, on: &failing, CallFault(kind)).outcome
      faults += 1
      let isLawful: Bool =
        switch outcome.exit {
        case .done, .no, .cannotCreate, .readOrWrite, .noPermission, .noInput, .configuration, .locked: true
        // An erasure that is recorded and not carried out everywhere is told in the same way.
        case .unknownOutcome: if case .syncs(_, 2..., _) = kind { true } else { step.words[0] == "erase" }
        case .usage, .data, .software, .damaged: false
        }
      if !isLawful {
        fail("\(exploration.scenario.name), \(step.words), \(kind): exit \(outcome.exit) \(outcome.said)")
      }
      explore(
        failing, exploration, CrashDetail(cuts: 2, statesAtOnePoint: 100), depth: 0, share: min(each, end - states))
    }
  }
}

/// A few of many values, each as likely as any other.
private struct Sample<Value> {
  private(set) var values: [Value] = []
  private let size: Int
  private var offered = 0

  init(_ size: Int) { self.size = size }

  mutating func offer(_ chance: inout SplitMix64, _ value: () -> Value) {
    offered += 1
    if values.count < size {
      values.append(value())
    } else {
      let place = Int.random(in: 0..<offered, using: &chance)
      if place < size { values[place] = value() }
    }
  }
}
