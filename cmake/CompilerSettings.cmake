# One INTERFACE target carries the language level and the warnings of every room.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Without the folders in the key, all build folders and all clones share what one of them compiled. Headers are
  # known from what the compiler says it read (depend mode), so that nothing is preprocessed twice.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} ${CCACHE_PROGRAM})
endif()

add_library(mandature_settings INTERFACE)
target_compile_options(mandature_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum -Wold-style-cast -Wnon-virtual-dtor
  $<$<BOOL:${MANDATURE_WARNINGS_AS_ERRORS}>:-Werror>)
