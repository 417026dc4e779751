# SPDX-FileCopyrightText: 2026 Liaison contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Installs the desktop's part of the build in folder `build` below `stage`, whose shared data is in `data`, and makes
# the MIME database there.
unset(ENV{DESTDIR})
file(REMOVE_RECURSE ${stage})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${build} --component desktop --prefix ${stage} COMMAND_ERROR_IS_FATAL ANY)

# It succeeds with a file that it could not read, but not in silence.
set(ENV{XDG_DATA_DIRS} ${data})
execute_process(COMMAND update-mime-database ${data}/mime OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE failed)
if(failed OR said)
    message(FATAL_ERROR "update-mime-database does not like liaison-mime.xml (${failed}):\n${said}")
endif()
