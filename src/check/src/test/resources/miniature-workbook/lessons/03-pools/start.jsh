import pools.*
