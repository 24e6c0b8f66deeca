import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import cluster.*
