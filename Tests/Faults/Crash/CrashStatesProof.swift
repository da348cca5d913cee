/// Tries so many crash states of the commands that write, and plants faults that have to be caught.
package func crashStates(_ wanted: Int, seed: UInt64, isThorough: Bool) -> Amount {
  let detail =
    isThorough
    ? CrashDetail(cuts: 400, statesAtOnePoint: 2000)
    : CrashDetail(cuts: 2, statesAtOnePoint: 400, ownPart: 2, statesOfFault: 400)
  let proof = CrashProof(states: wanted, seed: seed, detail)
  proof.run()
  print(
    "crash states: seed \(seed), \(proof.states) states, \(proof.distinct.disks) different disks,"
      + " \(proof.distinct.judged) judged,"
      + " \(proof.faults) commands with failing calls")
  var controls = PlantedLapse.allCases.map { lapse in
    let control = CrashProof(
      states: 60_000, seed: seed, CrashDetail(cuts: 4, statesAtOnePoint: 60), lapse: lapse)
    control.run()
    if let failure = control.failures.first { print("crash states: \(lapse.rawValue): \(failure)") }
    return Amount.Control(lapse.rawValue, isCaught: !control.failures.isEmpty)
  }
  let blind = CrashProof(states: 500, seed: seed, CrashDetail(cuts: 2, statesAtOnePoint: 60), [.lookingForWhatStays])
  blind.run()
  controls.append(Amount.Control("erased words that stay", isCaught: !blind.failures.isEmpty))
  return Amount("crash states", ran: proof.states, wanted: wanted, failures: proof.failures, controls: controls)
}
