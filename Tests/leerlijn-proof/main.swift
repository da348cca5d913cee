import Faults

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// leerlijn-proof PROOF [--OPTION NUMBER]...: runs a proof with the amounts of `.ci/run`.
exit(ProofRun(Array(CommandLine.arguments.dropFirst())).run())
