package import Storage

/// Makes stores of any size.
package enum MadeStore {
  /// Makes a store in a folder that does not exist yet, or is empty.
  package static func make(at path: String, after plan: Plan) throws(StorageError) {
    // Another plan is another log: machines remember logs by their ids.
    let sizes = [plan.events, plan.people, plan.writers, plan.years]
    var dice = Dice(seed: UInt64(plan.seed), part: -sizes.reduce(1) { $0 &* 1_000_003 &+ $1 })
    let store = try Store.create(at: path, format: LogFormat(id: LogID(random: &dice), isTest: true))
    for writer in 0..<plan.writers {
      var chronicle = try Chronicle(of: writer, in: store, after: plan)
      try chronicle.tell()
    }
  }
}
