# A room of the house: a folder of generator/, a static library and a namespace.
#
#   mandature_room(<name> FLOOR <n>
#     SOURCES <files>…        compiled files, relative to the room's folder
#     RESTS_ON <rooms>…       rooms on lower floors whose headers it may include
#     LIBRARIES <targets>…)   outside libraries; PRIVATE, so that only this room sees their headers
#
# A room may only rest on rooms of lower floors that are already declared, so a circle cannot be written.
# tests/architecture checks the includes against what is declared here (rooms.txt in the build folder).
set_property(GLOBAL PROPERTY MANDATURE_ROOMS "")

function(mandature_room name)
  cmake_parse_arguments(ROOM "" "FLOOR" "SOURCES;RESTS_ON;LIBRARIES" ${ARGN})
  add_library(mandature_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(mandature_${name} PUBLIC ${PROJECT_SOURCE_DIR}/generator)
  target_link_libraries(mandature_${name} PUBLIC mandature_settings)
  set_property(TARGET mandature_${name} PROPERTY MANDATURE_FLOOR ${ROOM_FLOOR})
  foreach(below IN LISTS ROOM_RESTS_ON)
    if(NOT TARGET mandature_${below})
      message(FATAL_ERROR "room ${name} rests on ${below}, which is not declared before it")
    endif()
    get_property(floor_below TARGET mandature_${below} PROPERTY MANDATURE_FLOOR)
    if(NOT floor_below LESS ROOM_FLOOR)
      message(FATAL_ERROR "room ${name} (floor ${ROOM_FLOOR}) may not rest on ${below} (floor ${floor_below})")
    endif()
    target_link_libraries(mandature_${name} PUBLIC mandature_${below})
  endforeach()
  target_link_libraries(mandature_${name} PRIVATE ${ROOM_LIBRARIES})
  list(JOIN ROOM_RESTS_ON " " below)
  set_property(GLOBAL APPEND_STRING PROPERTY MANDATURE_ROOMS "${name} ${ROOM_FLOOR} ${below}\n")
endfunction()

function(mandature_write_rooms file)
  get_property(rooms GLOBAL PROPERTY MANDATURE_ROOMS)
  file(WRITE ${file} "${rooms}")
endfunction()
