import Program

/// What happened on a disk: the calls of commands one after the other, and what each command said at its end.
struct Timeline {
  /// What was on the disk before, and what was claimed of it.
  let start: DiskImage
  let claims: Claims
  private(set) var operations: [DiskOperation] = []
  private(set) var ends: [End] = []
  /// From how many calls on the states are to be tried: those before were tried in another timeline.
  var firstPoint = 0
  /// The disk as the last command left it.
  private(set) var live: DiskImage

  /// The end of a command, after so many calls.
  struct End {
    let point: Int
    /// Nil when it was killed, and said nothing.
    let outcome: Outcome?
    /// Whether it made the store, or gave the machine its writer.
    let isBeginning: Bool
    /// Whether a call of it failed.
    let isFaulty: Bool
  }

  init(from start: DiskImage, _ claims: Claims = Claims()) {
    self.start = start
    self.claims = claims
    live = start
  }

  /// Runs a command; `meddling` comes between it and the disk.
  @discardableResult
  mutating func run(
    _ words: [String], isBeginning: Bool = false, on machine: TestMachine, meddling: (any Meddling)? = nil
  ) -> (outcome: Outcome, meddling: (any Meddling)?) {
    let disk = SimulatedDisk(live, noting: true)
    var machine = machine
    let between = meddling.map { MeddledDisk(disk, $0) }
    machine.disk = between ?? disk
    let outcome = machine.run(words)
    let end = operations.count + disk.operations.count
    between?.finish()
    operations += disk.operations
    let hasBegun = isBeginning && ["is made", "now writes"].contains { outcome.answer.contains($0) }
    ends.append(End(point: end, outcome: outcome, isBeginning: hasBegun, isFaulty: meddling is CallFault))
    live = disk.image
    return (outcome, between?.meddling)
  }

  /// The same up to a point at which the process was killed: what it wrote stays, and it says nothing.
  func killed(at point: Int) -> Timeline {
    var result = Timeline(from: start, claims)
    result.operations = Array(operations[..<point])
    result.ends = ends.filter { $0.point <= point }
    result.ends.append(End(point: point, outcome: nil, isBeginning: false, isFaulty: false))
    result.live = result.operations.reduce(into: start) { $0.apply($1) }
    result.firstPoint = point + 1
    return result
  }

  /// Whether the store, and the writer of the machine, were acknowledged.
  var isBegun: Bool { claims.isBegun || ends.contains { $0.isBeginning && $0.outcome?.exit == .done } }

  /// Goes through the points: before the first call, and after each; `body` gets what a power cut may do to the disk
  /// there, and what the program claims of it.
  func visit(_ body: (_ point: Int, CrashModel, Claims) -> Void) {
    var (model, claims) = (CrashModel(start), claims)
    for point in 0...operations.count {
      if point > 0 {
        model.apply(operations[point - 1])
        claims.note(operations[point - 1], on: model.live)
      }
      for end in ends where end.point == point { claims.note(end, on: model.live) }
      if point >= firstPoint { body(point, model, claims) }
    }
  }
}
