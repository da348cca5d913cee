// swift-tools-version: 6.2

import PackageDescription

// The floors of the house: a target imports only what stands below it, and the compiler polices it
// (`swift build --explicit-target-dependency-import-check error`).

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  // By default the runtime is asked for a type such as a dictionary by the text of its name, and goes through all 3,000
  // conformances of the program to see whether it may be one: 11 of the 80 million instructions of a small answer.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release)),
]

// What stands for the instructions of a processor may only be called where those may be used; nothing else is in there.
#if arch(x86_64)
  let instructions: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-msha", "-Xcc", "-msse4.1"])]
#else
  let instructions: [SwiftSetting] = []
#endif

// A static executable starts in a third of a millisecond, a dynamic one in two.
let oneFile: [LinkerSetting] = [
  .unsafeFlags(["-static-executable"], .when(platforms: [.linux], configuration: .release))
]

func floor(_ name: String, on below: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

func tests(_ name: String, of subjects: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: subjects, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "leerlijn",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "leerlijn", targets: ["leerlijn"]),
    .executable(name: "leerlijn-bench", targets: ["leerlijn-bench"]),
    .executable(name: "leerlijn-proof", targets: ["leerlijn-proof"]),
  ],
  targets: [
    .target(name: "Processor", swiftSettings: strict + instructions),
    floor("Wire", on: ["Processor"]),
    floor("Arguments", on: []),
    floor("Domain", on: ["Wire"]),
    floor("Storage", on: ["Domain", "Wire"]),
    floor("Projections", on: ["Domain", "Wire"]),
    floor("Reports", on: ["Projections", "Domain", "Wire"]),
    floor("Exchange", on: ["Projections", "Domain", "Wire"]),
    floor("Program", on: ["Exchange", "Reports", "Projections", "Storage", "Domain", "Wire", "Arguments"]),
    .executableTarget(
      name: "leerlijn", dependencies: ["Program", "Storage", "Domain"], swiftSettings: strict, linkerSettings: oneFile),

    // What shows how fast it is: makes logs of any size, and answers what other programs are asked as well.
    floor("Bench", on: ["Projections", "Storage", "Domain", "Wire", "Arguments"]),
    .executableTarget(
      name: "leerlijn-bench", dependencies: ["Bench", "Storage"], swiftSettings: strict, linkerSettings: oneFile),

    tests("WireTests", of: ["Wire", "Processor"]),
    tests("ArgumentsTests", of: ["Arguments"]),
    tests("DomainTests", of: ["Domain", "Wire"]),
    tests("StorageTests", of: ["Storage", "Domain", "Wire"]),
    tests("ProjectionsTests", of: ["Projections", "Domain", "Wire"]),
    tests("ReportsTests", of: ["Reports", "Projections", "Domain", "Wire"], exclude: ["Goldens"]),
    tests("ExchangeTests", of: ["Exchange", "Domain", "Wire"]),
    tests(
      "ProgramTests", of: ["Program", "Reports", "Projections", "Storage", "Domain", "Wire", "Arguments"],
      exclude: ["Sessions"]),
    tests("BenchTests", of: ["Bench", "Projections", "Storage", "Domain"]),

    // What proves that nothing is lost: a disk that fails, logs that were tampered with, hostile input.
    .target(
      name: "Faults", dependencies: ["Program", "Exchange", "Storage", "Domain", "Wire"], path: "Tests/Faults",
      swiftSettings: strict),
    .executableTarget(
      name: "leerlijn-proof", dependencies: ["Faults", "Storage"], path: "Tests/leerlijn-proof", swiftSettings: strict,
      linkerSettings: oneFile),
    tests("FaultTests", of: ["Faults", "Program", "Storage", "Domain", "Wire"], exclude: ["Corpus"]),
  ]
)
